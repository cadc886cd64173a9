package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SchemaJudge;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.util.ArrayList;
import java.util.List;

/** A tool that returns its one argument, {@code value}, and what its schema and its runs break. */
final class EchoTool {

    private final ToolDefinition definition;
    private final Toolwave toolwave;
    private final JsonNode schema;
    private final SchemaTree tree;
    private final SchemaJudge judge;
    private final List<String> faults = new ArrayList<>();

    EchoTool(ToolDefinition definition, Toolwave toolwave) {
        this.definition = definition;
        this.toolwave = toolwave;
        this.schema = Json.read(definition.inputSchema());
        this.tree = new SchemaTree(schema);
        this.judge = SchemaJudge.of(schema);
    }

    /** Checks the schemas and so many values, half of them changed; returns what is wrong. */
    List<String> faults(Choice choice, int values) {
        JsonNode output = Json.read(definition.outputSchema());
        checkSchema(schema, CanonicalForm.faultsOfInput(schema));
        checkSchema(output, CanonicalForm.faultsOfOutput(output));
        SchemaValues source = new SchemaValues(choice, tree);
        SchemaMutations mutations = new SchemaMutations(choice, tree);
        int valid = 0;
        for (int tries = 0; valid < values / 2 && tries < values * 3; tries++) {
            JsonNode arguments = source.next();
            if (judge.accepts(arguments)) {
                valid++;
                checkValid(arguments);
                checkChanged(mutations.apply(arguments));
            }
        }
        if (valid < values / 2) {
            JsonNode last = source.next();
            fault("cannot make valid values: " + last + " " + judge.faults(last));
        }
        return faults;
    }

    private void checkSchema(JsonNode published, List<String> canonicalFaults) {
        SchemaJudge.faultsOf(published).forEach(fault -> fault("meta-schema: " + fault));
        canonicalFaults.forEach(fault -> fault("canonical form: " + fault));
    }

    private void checkValid(JsonNode arguments) {
        ToolResult result = call(arguments);
        if (result.isError()) {
            fault("valid, but refused: " + arguments + " -> " + result.text() + cause(result));
            return;
        }
        JsonNode echo = echo(result);
        if (!new Echoes(tree).same(schema.at("/properties/value"), arguments.get("value"), echo)) {
            fault("not echoed: " + arguments + " -> " + echo);
            return;
        }
        List<String> outputFaults =
                SchemaJudge.of(Json.read(definition.outputSchema())).faults(Json.read(result.structuredJson()));
        if (!outputFaults.isEmpty()) {
            fault("result breaks the output schema: " + result.structuredJson() + " " + outputFaults);
        }
        ToolResult again = call(JsonNodeFactory.instance.objectNode().set("value", echo));
        if (!result.text().equals(again.text())) {
            fault("encoded, but not decoded to the same: " + result.text() + " -> " + again.text());
        }
    }

    private void checkChanged(JsonNode changed) {
        JsonNode coerced = new Coercions(tree).apply(changed);
        List<String> why = judge.faults(coerced);
        ToolResult result = call(changed);
        if (result.isError() != !why.isEmpty()) {
            fault(
                    result.isError()
                            ? "valid up to coercions, but refused: " + changed + " -> " + result.text() + cause(result)
                            : "accepted, but not valid: " + changed + " " + why);
        }
        if (result.outcome() instanceof Outcome.NotOk<?> notOk && notOk.reason() != Outcome.Reason.INVALID_ARGUMENTS) {
            fault("refused for another reason: " + changed + " -> " + notOk.reason() + cause(result));
        }
    }

    private ToolResult call(JsonNode arguments) {
        return toolwave.call(definition.name(), Json.write(arguments));
    }

    /** Returns the value that came back, which stands in {@code result} where it is no object of named properties. */
    private static JsonNode echo(ToolResult result) {
        JsonNode structured = Json.read(result.structuredJson());
        return structured.size() == 1 && structured.has("result") ? structured.get("result") : structured;
    }

    private static String cause(ToolResult result) {
        return result.outcome() instanceof Outcome.NotOk<?> notOk && notOk.cause() != null
                ? " (" + notOk.cause() + ")"
                : "";
    }

    private void fault(String fault) {
        faults.add(definition.name() + ": " + fault + "\n      schema: " + definition.inputSchema());
    }
}
