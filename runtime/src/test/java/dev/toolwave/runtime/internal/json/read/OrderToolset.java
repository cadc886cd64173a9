package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.NumberRule;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.SizeRule;
import dev.toolwave.runtime.spi.TextRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A toolset as the processor generates it, for a tool with objects, lists, maps and a union. */
final class OrderToolset extends FixtureToolset {

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Group(List<Shape> shapes) implements Shape {}

    record Item(String name, int count) {
        Item {
            if (count == 0) {
                throw new ToolException("count 0 orders nothing");
            }
            if (count < 0) {
                throw new IllegalArgumentException("SECRET " + count);
            }
        }
    }

    record OrderArguments(
            Item item,
            @Nullable List<Item> items,
            @Nullable List<String> tags,
            @Nullable Map<Integer, String> notes,
            @Nullable Shape shape)
            implements Arguments {
        @Override
        public @Nullable Object get(int index) {
            return switch (index) {
                case 0 -> item;
                case 1 -> items;
                case 2 -> tags;
                case 3 -> notes;
                case 4 -> shape;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    static final OrderToolset INSTANCE = new OrderToolset();

    private static final PropertyNames ORDER =
            PropertyNames.required("item").andOptional("items", "tags", "notes", "shape");
    private static final PropertyNames ITEM = PropertyNames.required("name", "count");
    private static final PropertyNames CIRCLE = PropertyNames.required("radius");
    /** Has the discriminator as a property, because a variant may also be read outside of its union. */
    private static final PropertyNames GROUP = PropertyNames.required("kind", "shapes");

    private static final SizeRule TAGS = new SizeRule(1, 3, true);
    private static final SizeRule NOTES = new SizeRule(0, 2, false);

    @Override
    public @Nullable Arguments readArguments(int tool, ArgumentReader in) {
        if (!in.beginObject(ORDER)) {
            return null;
        }
        Item item = null;
        List<Item> items = null;
        List<String> tags = null;
        Map<Integer, String> notes = null;
        Shape shape = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> item = readItem(in);
                case 1 -> items = readItems(in);
                case 2 -> tags = readTags(in);
                case 3 -> notes = readNotes(in);
                case 4 -> shape = readShape(in);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() && item != null ? new OrderArguments(item, items, tags, notes, shape) : null;
    }

    private static @Nullable Item readItem(ArgumentReader in) {
        if (!in.beginObject(ITEM)) {
            return null;
        }
        String name = null;
        int count = 0;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> name = in.readString(TextRule.ANY);
                case 1 -> count = in.readInt(NumberRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject() || name == null) {
            return null;
        }
        try {
            return new Item(name, count);
        } catch (RuntimeException e) {
            in.reject(e);
            return null;
        }
    }

    private static @Nullable List<Item> readItems(ArgumentReader in) {
        if (!in.beginArray(SizeRule.ANY)) {
            return null;
        }
        List<Item> items = new ArrayList<>();
        while (in.nextElement()) {
            items.add(readItem(in));
        }
        return in.endArray(items) ? items : null;
    }

    private static @Nullable List<String> readTags(ArgumentReader in) {
        if (!in.beginArray(TAGS)) {
            return null;
        }
        List<String> tags = new ArrayList<>();
        while (in.nextElement()) {
            tags.add(in.readString(TextRule.ANY));
        }
        return in.endArray(tags) ? tags : null;
    }

    private static @Nullable Map<Integer, String> readNotes(ArgumentReader in) {
        if (!in.beginMap(NOTES)) {
            return null;
        }
        Map<Integer, String> notes = new LinkedHashMap<>();
        for (String key = in.nextKey(); key != null; key = in.nextKey()) {
            notes.put(in.key(key, "integer", Integer::valueOf), in.readString(TextRule.ANY));
        }
        return in.endMap() ? notes : null;
    }

    private static @Nullable Shape readShape(ArgumentReader in) {
        return switch (in.peekVariant("kind", "circle", "group")) {
            case 0 -> readCircle(in);
            case 1 -> readGroup(in);
            default -> null;
        };
    }

    private static @Nullable Circle readCircle(ArgumentReader in) {
        if (!in.beginObject(CIRCLE)) {
            return null;
        }
        double radius = 0;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> radius = in.readDouble(NumberRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new Circle(radius) : null;
    }

    private static @Nullable Group readGroup(ArgumentReader in) {
        if (!in.beginObject(GROUP)) {
            return null;
        }
        List<Shape> shapes = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> in.readString(TextRule.ANY);
                case 1 -> shapes = readShapes(in);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() && shapes != null ? new Group(shapes) : null;
    }

    private static @Nullable List<Shape> readShapes(ArgumentReader in) {
        if (!in.beginArray(SizeRule.ANY)) {
            return null;
        }
        List<Shape> shapes = new ArrayList<>();
        while (in.nextElement()) {
            shapes.add(readShape(in));
        }
        return in.endArray(shapes) ? shapes : null;
    }
}
