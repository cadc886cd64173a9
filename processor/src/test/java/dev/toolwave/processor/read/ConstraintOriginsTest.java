package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Fingerprint;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class ConstraintOriginsTest {

    @Test
    void otherWordsForTheSame_areTheSameModel() {
        String one = fingerprint("@Pattern(regexp = \"[A-Z]+\") String code, @Min(1) int n");
        String inOtherWords = fingerprint("@Pattern(regexp = \"^(?:[A-Z]+)$\") String code, @DecimalMin(\"1\") int n");
        String another = fingerprint("@Pattern(regexp = \"[A-Z]*\") String code, @Min(1) int n");

        assertThat(inOtherWords).isEqualTo(one);
        assertThat(another).isNotEqualTo(one);
    }

    @Test
    void words_doNotTellConstraintsApart() {
        ConstraintOrigins said = new ConstraintOrigins(Map.of(Part.MAX_SIZE, new Located<>("5", Origin.NOWHERE)));

        assertThat(new Constraints(null, null, null, null, null, null, 5, null, null, said))
                .isEqualTo(
                        new Constraints(null, null, null, null, null, null, 5, null, null, ConstraintOrigins.NOTHING))
                .isNotEqualTo(new Constraints(null, null, null, null, null, null, 6, null, null, said));
    }

    private static String fingerprint(String parameters) {
        AtomicReference<String> fingerprint = new AtomicReference<>();
        Reading.ofTools("@Tool public int a(" + parameters + ") { return 1; }").compile((environment, sources) -> {
            TypeElement type = environment.getElementUtils().getTypeElement("demo.Tools");
            fingerprint.set(Fingerprint.of(
                    new ToolClassReader(environment, sources).read(type).toolClass()));
        });
        return fingerprint.get();
    }
}
