package io.fupan.platform.drafts;

import tools.jackson.databind.JsonNode;

/**
 * What somebody typed into one form.
 *
 * @param version grows with every change and is never given twice; 0 where there is nothing
 * @param value one JSON object; empty where there is nothing
 */
record Draft(long version, JsonNode value) {}
