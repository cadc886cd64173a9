package demo;

import dev.toolwave.annotations.Tool;

public class NestTools {
    public record A(B b) {}

    public record B(C c) {}

    public record C(D d) {}

    public record D(E e) {}

    public record E(int x) {}

    @Tool("Looks deep inside.")
    public int look(A a) {
    //         ^ TW230
        return 1;
    }
}
