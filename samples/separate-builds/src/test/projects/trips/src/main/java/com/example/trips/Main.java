package com.example.trips;

import com.example.geo.GeoTools;
import dev.toolwave.runtime.Toolwave;

/** Prints a trip. */
public final class Main {

    private Main() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        try (Toolwave toolwave = Toolwave.builder()
                .toolset(TripToolsToolset.of(new TripTools(), new GeoTools()))
                .build()) {
            System.out.println(
                    toolwave.call("planTrip", "{\"city\":\"Oslo\",\"days\":3}").text());
        }
    }
}
