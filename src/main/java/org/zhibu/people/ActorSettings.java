package org.zhibu.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** {@code zhibu.actor}: the name written beside what is done, as long as there is no sign-in. */
@ConfigMapping(prefix = "zhibu.actor")
interface ActorSettings {
    /** Empty = the user of the operating system. */
    @WithParentName
    Optional<String> name();
}
