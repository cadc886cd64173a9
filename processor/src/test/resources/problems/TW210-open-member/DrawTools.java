package demo;

import dev.toolwave.annotations.Tool;

public class DrawTools {
    public sealed interface Shape permits Circle, Custom {}

    public record Circle(double radius) implements Shape {}

    public non-sealed interface Custom extends Shape {}

    @Tool("Draws.")
    public String draw(Shape shape) {
    //                       ^ TW210
        return shape.toString();
    }
}
