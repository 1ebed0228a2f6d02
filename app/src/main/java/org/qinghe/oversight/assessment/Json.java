package org.qinghe.oversight.assessment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.json.JsonMapper;

/** Schemes and inputs as they are kept, each kind under the name it has here. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Node.class, Named.class)
            .addMixIn(Kind.class, Named.class)
            .addMixIn(Datum.class, Named.class)
            .addMixIn(Reading.class, Named.class)
            .build();

    private Json() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    static String of(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
