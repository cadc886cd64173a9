package demo;

import dev.toolwave.annotations.Tool;

public class UserTools {
    /**
     * Finds a user.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * <p>This is one of a dozen paragraphs that all say the same about users, and nothing of it helps to find one.
     *
     * @param name the name
     */
    @Tool
    public String find(String name) {
    //            ^ TW237
        return name;
    }
}
