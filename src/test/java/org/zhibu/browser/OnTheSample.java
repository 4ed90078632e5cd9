package org.zhibu.browser;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service as a newcomer meets it: a database of its own with the synthetic sample district. */
public final class OnTheSample implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Switch.class));
    }

    /** Asks for the sample as {@code make run} does. */
    public static final class Switch implements QuarkusTestResourceLifecycleManager {
        private static final String PROPERTY = "zhibu.sample";

        @Override
        public Map<String, String> start() {
            System.setProperty(PROPERTY, "true");
            return Map.of();
        }

        @Override
        public void stop() {
            System.clearProperty(PROPERTY);
        }
    }
}
