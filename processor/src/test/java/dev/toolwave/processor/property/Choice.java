package dev.toolwave.processor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices from one seed. */
final class Choice {

    private final SplittableRandom random;

    Choice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns a number from zero to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a number between the two, both included. */
    int between(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    /** Returns a number between the two, both included. */
    long between(long least, long greatest) {
        return greatest == Long.MAX_VALUE ? Math.max(least, random.nextLong()) : random.nextLong(least, greatest + 1);
    }

    /** Returns true once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Returns one of these. */
    @SafeVarargs
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Returns one of these. */
    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns so many different ones of these, in random order. */
    <T> List<T> some(int count, List<T> values) {
        List<T> left = new ArrayList<>(values);
        List<T> chosen = new ArrayList<>();
        while (chosen.size() < count && !left.isEmpty()) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
