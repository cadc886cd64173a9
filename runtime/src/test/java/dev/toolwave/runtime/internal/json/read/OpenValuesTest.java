package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.PropertyNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values without a schema keep the nulls inside of them. */
class OpenValuesTest {

    private static final FixtureToolset TOOLS = new FixtureToolset() {

        private static final PropertyNames PROPERTIES = PropertyNames.optional("any", "object", "list");

        @Override
        public @Nullable Arguments readArguments(int tool, ArgumentReader in) {
            if (!in.beginObject(PROPERTIES)) {
                return null;
            }
            Object[] values = new Object[3];
            for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
                values[property] = switch (property) {
                    case 0 -> in.readAny();
                    case 1 -> in.readAnyObject();
                    default -> in.readList(in::readAny);
                };
            }
            return in.endObject() ? index -> values[index] : null;
        }
    };

    @Test
    void openList_keepsNulls() {
        assertThat(TOOLS.argument(0, "{\"any\":[1,null,[null]]}"))
                .isEqualTo(Arrays.asList(1, null, Collections.singletonList(null)));
        assertThat(TOOLS.argument(2, "{\"list\":[null,\"a\",null]}")).isEqualTo(Arrays.asList(null, "a", null));
    }

    @Test
    void openObject_keepsNulls() {
        Map<String, @Nullable Object> nullMember = Collections.singletonMap("a", null);

        assertThat(TOOLS.argument(1, "{\"object\":{\"a\":null}}")).isEqualTo(nullMember);
        assertThat(TOOLS.argument(0, "{\"any\":[{\"a\":null}]}")).isEqualTo(List.of(nullMember));
    }

    @Test
    void nullItself_isAbsent() {
        assertThat(TOOLS.argument(0, "{\"any\":null,\"list\":[]}")).isNull();
    }
}
