package dev.toolwave.samples.benchmark;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

/** Tools that wait as long as those of the usual examples, or a tenth of it. */
public class LatencyTools {

    private final double scale;

    /** Takes the part of the full times that each tool waits. */
    public LatencyTools(double scale) {
        this.scale = scale;
    }

    @Tool(value = "Waits.", effect = Effect.READ)
    public int call(int id, long millis) throws InterruptedException {
        return after(millis, id);
    }

    @Tool(value = "Finds a user.", effect = Effect.READ)
    public String user(String id) throws InterruptedException {
        return after(2_000, id);
    }

    @Tool(value = "Lists a user's orders.", effect = Effect.READ)
    public String orders(String id) throws InterruptedException {
        return after(2_000, id);
    }

    @Tool(value = "Looks into the store.", effect = Effect.READ)
    public String inventory(String id) throws InterruptedException {
        return after(2_000, id);
    }

    @Tool(value = "Lists prices.", effect = Effect.READ)
    public String prices(String id) throws InterruptedException {
        return after(2_000, id);
    }

    @Tool(value = "Lists reviews.", effect = Effect.READ)
    public String reviews(String id) throws InterruptedException {
        return after(2_000, id);
    }

    @Tool(value = "Finds a place on the map.", effect = Effect.READ)
    public String locate(String city) throws InterruptedException {
        return after(2_000, city);
    }

    @Tool(value = "Tells the weather of a place.", effect = Effect.READ)
    public String forecast(@DependsOn("locate") String place) throws InterruptedException {
        return after(3_000, place);
    }

    @Tool(value = "Says what to pack for the weather.", effect = Effect.READ)
    public String packingList(@DependsOn("forecast") String weather) throws InterruptedException {
        return after(2_000, weather);
    }

    @Tool(value = "Finds flights.", effect = Effect.READ)
    public String flights(String city) throws InterruptedException {
        return after(3_000, city);
    }

    @Tool(value = "Finds hotels.", effect = Effect.READ)
    public String hotels(String city) throws InterruptedException {
        return after(3_000, city);
    }

    @Tool(value = "Finds events.", effect = Effect.READ)
    public String events(String city) throws InterruptedException {
        return after(2_000, city);
    }

    private <T> T after(long millis, T result) throws InterruptedException {
        Thread.sleep(Math.round(millis * scale));
        return result;
    }
}
