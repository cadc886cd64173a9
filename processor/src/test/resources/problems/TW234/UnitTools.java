package demo;

import dev.toolwave.annotations.Tool;

public class UnitTools {
    public enum Unit {
        m,
        M
    }

    @Tool("Measures.")
    public String measure(Unit unit) {
    //            ^ TW234
        return unit.name();
    }
}
