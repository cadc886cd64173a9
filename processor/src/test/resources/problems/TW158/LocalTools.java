package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class LocalTools {
    @Tool("Finds businesses.")
    public String businesses(@Param("Maximum number of businesses.") int limit) {
        return "";
    }

    @Tool("Finds reviews.")
    public String reviews(@Param("Maximum number of reviews.") int limit) {
        return "";
    }

    @Tool("Reports.")
    public String localReport(@DependsOn("businesses") String businesses, @DependsOn("reviews") String reviews) {
    //                                                                    ^ TW158
        return businesses + reviews;
    }
}
