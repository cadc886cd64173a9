package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '~', textBlock = """
                    @NotNull String                             % STRING
                    @NotBlank String                            % STRING[size>=1, /\\S/]
                    @NotEmpty String                            % STRING[size>=1]
                    @NotEmpty List<String>                      % LIST[STRING][size>=1]
                    @Size(min = 2, max = 5) String              % STRING[size>=2, size<=5]
                    @Size(max = 5) Map<String, Integer>         % MAP[STRING, INT][size<=5]
                    @Min(1) @Max(9) int                         % INT[>=1, <=9]
                    @DecimalMin("0.5") double                   % DOUBLE[>=0.5]
                    @DecimalMin(value = "0.5", inclusive = false) double % DOUBLE[>0.5]
                    @DecimalMax("0.5") double                   % DOUBLE[<=0.5]
                    @DecimalMax("no number") double             % DOUBLE
                    @Positive int                               % INT[>0]
                    @PositiveOrZero int                         % INT[>=0]
                    @Negative int                               % INT[<0]
                    @NegativeOrZero int                         % INT[<=0]
                    @Digits(integer = 3, fraction = 2) BigDecimal % BIG_DECIMAL[>-1000, <1000, *0.01]
                    @Pattern(regexp = "[a-z]+") String          % STRING[/^(?:[a-z]+)$/]
                    @Pattern(regexp = "^[a-z]+$") String        % STRING[/^[a-z]+$/]
                    @Pattern(regexp = "^a|b$") String           % STRING[/^(?:^a|b$)$/]
                    @Pattern(regexp = "a", flags = Pattern.Flag.CASE_INSENSITIVE) String % STRING[/^(?:[aA])$/]
                    @Pattern(regexp = "[a-c]x.", flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL}) String % STRING[/^(?:[a-cA-C][xX][\\s\\S])$/]
                    @Pattern(regexp = "(?i)ab") String          % STRING[/^(?:[aA][bB])$/]
                    @Pattern(regexp = "a", flags = Pattern.Flag.MULTILINE) String % STRING[/^(?:(?i)a)$/]
                    @NotBlank @Pattern(regexp = "a*") String    % STRING[size>=1, /^(?=[\\s\\S]*\\S)(?=^(?:a*)$)/]
                    @Email String                               % STRING[email]
                    @Min(1) @Positive @Min(3) int               % INT[>=3, >0]
                    @Min.List({@Min(1), @Min(2)}) int           % INT[>=2]
                    @Min(value = 1, groups = Tools.class) int   % INT
                    List<@Size(max = 3) String>                 % LIST[STRING[size<=3]]
                    Map<String, @Min(1) Integer>                % MAP[STRING, INT[>=1]]
                    String @Size(max = 9) []                    % ARRAY[STRING][size<=9]
                    @Size(max = 9) String[]                     % ARRAY[STRING][size<=9]
                    """)
    void constraints_becomeWhatJsonSchemaKnows(String java, String expected) {
        assertThat(Reading.ofTools("@Tool void a(" + java + " x) {}").argument())
                .isEqualTo("x: " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Optional<@Size(max = 3) String> | OPTIONAL[STRING[size<=3]]
                    @Min(1) OptionalInt             | OPTIONAL[INT[>=1]]
                    """)
    void constraintsOnOptionals_holdForWhatIsInside(String java, String expected) {
        assertThat(Reading.ofTools("@Tool void a(" + java + " x) {}").argument())
                .isEqualTo("x?: " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Min(1) @Max(5)                                              | INT[>=1, <=5]
                    @Min(value = 2, groups = jakarta.validation.groups.Default.class) | INT[>=2]
                    """)
    void composedConstraint_isReadAsItsParts(String parts, String expected) {
        assertThat(Reading.ofTools("@jakarta.validation.Constraint(validatedBy = {}) " + parts
                                + " @interface Rating {}\n" + "@Tool void a(@Rating int x) {}")
                        .withSource(
                                "jakarta.validation.Constraint",
                                "package jakarta.validation; public @interface Constraint { Class<?>[] validatedBy(); }")
                        .withSource(
                                "jakarta.validation.groups.Default",
                                "package jakarta.validation.groups; public interface Default {}")
                        .argument())
                .isEqualTo("x: " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Map<@Size(max = 3) String, Integer>", "@Size(max = 3) Thread.State", "@NotEmpty Object"})
    void constraintThatIsNotEnforced_isRefused(String java) {
        assertThat(Reading.ofTools("@Tool void a(" + java + " x) {}").argument())
                .contains("x: !");
    }
}
