package dev.toolwave.samples.benchmark;

/** The limit of definitions: the text for OpenAI, written down. A test holds it against what Toolwave renders. */
final class HandWrittenDefinitions {

    static final String OPENAI_CHAT = """
            [{"type":"function","function":{"name":"shippingCost","description":"Tells what a parcel costs, in cents.",\
            "parameters":{"type":"object","properties":{"country":{"type":"string","description":"where the parcel goes"},\
            "grams":{"type":"integer","description":"what it weighs, in grams"\
            }},"required":["country","grams"],"additionalProperties":false}}},\
            {"type":"function","function":{"name":"quote","description":"Tells what an order would cost.",\
            "parameters":{"type":"object","properties":{"order":{"type":"object","description":"the order",\
            "properties":{"id":{"type":"string"},"customer":{"type":"object","properties":{"name":{"type":"string"},\
            "address":{"type":"object","properties":{"street":{"type":"string"},"city":{"type":"string"},\
            "zip":{"type":"string"}},"required":["street","city","zip"],"additionalProperties":false}},"required":["name",\
            "address"],"additionalProperties":false},"grams":{"type":"integer"\
            },"express":{"type":"boolean"}},"required":["id","customer","grams","express"],\
            "additionalProperties":false}},"required":["order"],"additionalProperties":false}}},\
            {"type":"function","function":{"name":"invoice","description":"Adds up a shopping list.",\
            "parameters":{"type":"object","properties":{"items":{"type":"array","description":"what to buy",\
            "items":{"type":"object","properties":{"sku":{"type":"string"},"quantity":{"type":"integer"\
            },"price":{"type":"number"}},"required":["sku","quantity","price"],\
            "additionalProperties":false}}},"required":["items"],"additionalProperties":false}}},\
            {"type":"function","function":{"name":"findProducts","description":"Finds products by a part of their names.",\
            "parameters":{"type":"object","properties":{"text":{"type":"string"},"limit":{"type":"integer"\
            },"inStock":{"type":"boolean"}},"required":["text","limit",\
            "inStock"],"additionalProperties":false}}},\
            {"type":"function","function":{"name":"stock","description":"Tells how many pieces a warehouse has.",\
            "parameters":{"type":"object","properties":{"sku":{"type":"string"},"warehouse":{"type":"string"}},\
            "required":["sku","warehouse"],"additionalProperties":false}}},\
            {"type":"function","function":{"name":"price","description":"Tells what a product costs.",\
            "parameters":{"type":"object","properties":{"sku":{"type":"string"},"currency":{"type":"string","enum":["EUR",\
            "NOK","USD"]}},"required":["sku","currency"],"additionalProperties":false}}},\
            {"type":"function","function":{"name":"reviews","description":"Tells what people think of a product.",\
            "parameters":{"type":"object","properties":{"sku":{"type":"string"},"limit":{"type":"integer"\
            }},"required":["sku","limit"],"additionalProperties":false}\
            }},\
            {"type":"function","function":{"name":"orders","description":"Lists the orders of a customer.",\
            "parameters":{"type":"object","properties":{"customer":{"type":"string"},"status":{"type":"string",\
            "enum":["OPEN","SENT","DELIVERED"]}},"required":["customer","status"],"additionalProperties":false}\
            }},\
            {"type":"function","function":{"name":"track","description":"Tells where an order is.",\
            "parameters":{"type":"object","properties":{"order":{"type":"string"}},"required":["order"],\
            "additionalProperties":false}}},\
            {"type":"function","function":{"name":"cancel","description":"Cancels an order.",\
            "parameters":{"type":"object","properties":{"order":{"type":"string"},"reason":{"type":"string"}},\
            "required":["order","reason"],"additionalProperties":false}}},\
            {"type":"function","function":{"name":"changeAddress","description":"Changes where a customer lives.",\
            "parameters":{"type":"object","properties":{"customer":{"type":"string"},"address":{"type":"object",\
            "properties":{"street":{"type":"string"},"city":{"type":"string"},"zip":{"type":"string"}},\
            "required":["street","city","zip"],"additionalProperties":false}},"required":["customer","address"],\
            "additionalProperties":false}}},\
            {"type":"function","function":{"name":"recommend","description":"Recommends products that go with others.",\
            "parameters":{"type":"object","properties":{"customer":{"type":"string"},"skus":{"type":"array",\
            "items":{"type":"string"}},"maxPrice":{"type":"number"}},"required":["customer","skus","maxPrice"],\
            "additionalProperties":false}}}]""";

    private HandWrittenDefinitions() {}
}
