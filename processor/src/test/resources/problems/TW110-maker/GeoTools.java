package demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toolwave.annotations.Tool;

public class GeoTools {
    public static class Area {
        private final String name;

        @JsonCreator
        Area(@JsonProperty("name") String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }

    public static class Circle {
        public double radius;

        Circle() {}
    }

    public static class Sku {
        private final String digits;

        private Sku(String digits) {
            this.digits = digits;
        }

        @JsonCreator
        static Sku read(String digits) {
            return new Sku(digits);
        }

        @Override
        public String toString() {
            return digits;
        }
    }

    public static class Point extends Place {
        private Point(String name, int depth) {}

        public Point() {}
    }

    static class Place {
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @Tool("Finds the middle of an area.")
    public String middle(Area area) {
        return area.getName();
    }

    @Tool("Measures circles.")
    public double measure(Circle[] circles) {
        return circles.length;
    }

    @Tool("Finds an article.")
    public String find(Sku sku) {
        return sku.toString();
    }

    @Tool("Names a point.")
    public String name(Point point) {
        return point.getName();
    }
}
