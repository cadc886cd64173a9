package demo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.toolwave.annotations.Tool;

public class DrawTools {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    public sealed interface Shape permits Circle, Square {}

    public record Circle(String type, double radius) implements Shape {}

    public record Square(double side) implements Shape {}

    @Tool("Draws.")
    public String draw(Shape shape) {
    //                       ^ TW214
        return shape.toString();
    }
}
