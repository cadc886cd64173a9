package dev.toolwave.runtime;

import dev.toolwave.annotations.Effect;
import java.util.List;

/** A set of tools with everything that a canonical schema may have. */
final class WireTools {

    static final ToolDefinition FORECAST = ToolDefinition.builder("forecast")
            .title("Weather forecast")
            .description("Returns the weather of one day.")
            .effect(Effect.READ)
            .idempotent(true)
            .inputSchema("""
                    {"type":"object","properties":{
                      "city":{"type":"string","description":"The city","minLength":1,"maxLength":80},
                      "day":{"type":"string","format":"date"},
                      "unit":{"type":"string","description":"The unit of temperatures.","enum":["CELSIUS","FAHRENHEIT"],"default":"CELSIUS"}},
                     "required":["city","day"],"additionalProperties":false}""")
            .outputSchema("""
                    {"type":"object","properties":{"high":{"type":"number"},"summary":{"type":"string"}},
                     "required":["high"],"additionalProperties":false}""")
            .build();

    static final ToolDefinition BOOK_TRIP = ToolDefinition.builder("book_trip")
            .description("Books a trip.")
            .effect(Effect.WRITE)
            .inputSchema("""
                    {"type":"object","description":"A trip","properties":{
                      "nights":{"type":"integer","minimum":1,"maximum":30},
                      "seats":{"type":"integer","minimum":-2147483648,"maximum":2147483647},
                      "budget":{"type":"number","exclusiveMinimum":0,"multipleOf":0.01,"description":"In euros"},
                      "code":{"type":"string","pattern":"^[A-Z]{3}$","examples":["OSL","BGO"]},
                      "link":{"type":"string","format":"uri"},
                      "tags":{"type":"array","items":{"type":"string"},"minItems":2,"maxItems":5,"uniqueItems":true},
                      "home":{"type":"object","description":"Where it starts","properties":{
                        "street":{"type":"string"},"zip":{"type":"string","minLength":5,"maxLength":5}},
                       "required":["street"],"additionalProperties":false},
                      "shape":{"anyOf":[
                        {"type":"object","properties":{"kind":{"type":"string","enum":["circle"]},"radius":{"type":"number"}},
                         "required":["kind","radius"],"additionalProperties":false},
                        {"type":"object","properties":{"kind":{"type":"string","enum":["square"]},"side":{"type":"number"}},
                         "required":["kind","side"],"additionalProperties":false}]}},
                     "required":["nights","home"],"additionalProperties":false}""")
            .outputSchema("""
                    {"type":"object","properties":{"result":{"type":"string"}},"required":["result"],"additionalProperties":false}""")
            .build();

    static final ToolDefinition PING =
            ToolDefinition.builder("ping").openWorld(false).inputSchema("""
                    {"type":"object","properties":{},"required":[],"additionalProperties":false}""").build();

    static final ToolDefinition SET_LABELS = ToolDefinition.builder("set_labels")
            .description("Replaces the labels.")
            .effect(Effect.DESTRUCTIVE)
            .idempotent(true)
            .inputSchema("""
                    {"type":"object","properties":{
                      "labels":{"type":"object","description":"New labels","additionalProperties":{"type":"string","maxLength":20}}},
                     "required":["labels"],"additionalProperties":false}""")
            .outputSchema("""
                    {"type":"object","properties":{"ok":{"type":"boolean"}},"required":["ok"],"additionalProperties":false}""")
            .build();

    static final ToolDefinition SAVE_TREE = ToolDefinition.builder("save_tree")
            .description("Saves a tree.")
            .effect(Effect.WRITE)
            .inputSchema("""
                    {"type":"object","properties":{
                      "root":{"$ref":"#/$defs/Node"},
                      "spare":{"$ref":"#/$defs/Node","description":"A second tree"}},
                     "required":["root"],"additionalProperties":false,
                     "$defs":{"Node":{"type":"object","properties":{
                       "label":{"type":"string"},
                       "children":{"type":"array","items":{"$ref":"#/$defs/Node"}}},
                      "required":["label","children"],"additionalProperties":false}}}""")
            .build();

    static final List<ToolDefinition> ALL = List.of(FORECAST, BOOK_TRIP, PING, SET_LABELS, SAVE_TREE);

    private WireTools() {}
}
