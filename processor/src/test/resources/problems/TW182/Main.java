package demo;

public class Main {
    public static Object tools() {
        return TripToolsToolset.of(new TripTools());
    }
}
