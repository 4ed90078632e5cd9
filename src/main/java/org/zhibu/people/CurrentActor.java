package org.zhibu.people;

import jakarta.enterprise.context.ApplicationScoped;

/** Who acts: until there is sign-in, the local user named in the configuration. */
@ApplicationScoped
public class CurrentActor {
    private final ActorSettings settings;

    CurrentActor(ActorSettings settings) {
        this.settings = settings;
    }

    public String name() {
        return settings.name().filter(name -> !name.isBlank()).orElseGet(() -> System.getProperty("user.name"));
    }
}
