package io.deskwright.examples.json;

import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A refusal as a host answers it: code, facts and flaws for its programs, a sentence in two languages for its users. */
public final class RefusalJson {

    private static final StrictJson JSON = new StrictJson(Integer.MAX_VALUE);

    private RefusalJson() {}

    /**
     * Writes a refusal.
     *
     * @param refusal the refusal
     * @return its text
     */
    public static String write(Refusal refusal) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("code", refusal.code().name());
        ObjectNode facts = root.putObject("facts");
        refusal.facts().forEach((name, value) -> facts.put(Shown.wellFormed(name), Shown.wellFormed(value)));
        ArrayNode flaws = root.putArray("flaws");
        for (Flaw flaw : refusal.flaws()) {
            flaws.addObject()
                    .put("field", Shown.wellFormed(flaw.field()))
                    .put("value", Shown.wellFormed(flaw.value()))
                    .put("rule", Shown.wellFormed(flaw.rule()))
                    .put("chinese", Shown.wellFormed(flaw.chinese()));
        }
        root.put("english", Shown.wellFormed(refusal.english()));
        root.put("chinese", Shown.wellFormed(refusal.chinese()));
        return JSON.write(root);
    }
}
