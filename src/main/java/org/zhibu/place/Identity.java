package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a place is called and where its record comes from. {@code source} and {@code sourceId} together are its natural
 * key; name, code and date may be null: unknown.
 */
@Embeddable
public record Identity(
        @Size(max = 300) String name,
        @Size(max = 100) String code,
        @NotBlank @Size(max = 200) String source,

        @NotBlank @Size(max = 200) @Column(name = "source_id")
        String sourceId,

        @Column(name = "source_date") LocalDate sourceDate,

        @Enumerated(EnumType.STRING) Confidence confidence) {

    public Identity {
        confidence = confidence == null ? Confidence.UNKNOWN : confidence;
    }
}
