package org.wattline.application.connection.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.wattline.domain.connection.evidence.EvidenceKind;

/** Somebody outside who proves one kind of thing: police, face check, register of property, government. */
public interface EvidenceSource {
    EvidenceKind kind();

    /** Asked again under one id it gives the same answer. */
    Answer ask(Question question);

    /**
     * What is asked; personal, and only after consent.
     *
     * @param certificate kind and number
     * @param address where supply is wanted
     */
    record Question(UUID id, String name, String certificate, String address) {
        @Override
        public String toString() {
            return "question " + id;
        }
    }

    /** What was answered. */
    sealed interface Answer {
        /** @param reference its number there @param sha256 fingerprint of the signed answer @param validUntil first day on which it counts no more */
        record Confirmed(String reference, String sha256, LocalDate validUntil) implements Answer {}

        record Mismatch(String reference, String sha256) implements Answer {}

        /** Nobody answers in time, or what comes is not believed. */
        record Unavailable() implements Answer {}
    }
}
