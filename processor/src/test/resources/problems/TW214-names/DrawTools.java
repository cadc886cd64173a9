package demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.toolwave.annotations.Tool;

public class DrawTools {
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "round"),
        @JsonSubTypes.Type(value = Ring.class, name = "round")
    })
    public sealed interface Shape permits Circle, Ring {}

    public record Circle(double radius) implements Shape {}

    public record Ring(double inner, double outer) implements Shape {}

    @Tool("Draws.")
    public String draw(Shape shape) {
    //                       ^ TW214
        return shape.toString();
    }
}
