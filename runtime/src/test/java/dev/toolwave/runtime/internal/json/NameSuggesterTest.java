package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggesterTest {

    private static final List<String> WORDS = List.of("city", "day", "maxResults", "min_price", "Day");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "citty,city",
                "ctiy,city",
                "CITY,city",
                "max_results,maxResults",
                "max-result,maxResults",
                "minprice,min_price",
                "dy,day",
                "town,-",
                "abc,-",
                "x,-",
                "'',-",
            })
    void misspeltWord_suggestsTheNearest(String word, String nearest) {
        assertThat(NameSuggester.didYouMean(word, WORDS))
                .isEqualTo(nearest == null ? null : "did you mean '" + nearest + "'?");
    }

    @Test
    void ambiguousCase_isNotFound() {
        assertThat(NameSuggester.indexOf("day", WORDS)).isEqualTo(1);
        assertThat(NameSuggester.indexOf("Day", WORDS)).isEqualTo(4);
        assertThat(NameSuggester.indexOf("DAY", WORDS)).isEqualTo(-1);
        assertThat(NameSuggester.indexOf("CITY", WORDS)).isZero();
    }

    @Test
    void veryLongWord_hasNoNeighbour() {
        assertThat(NameSuggester.didYouMean("c".repeat(65), List.of("c".repeat(65))))
                .isNull();
    }

    @Test
    void manyChoices_cut() {
        assertThat(SafeText.choices(Collections.nCopies(25, "a"))).endsWith("a, a and 5 more");
    }
}
