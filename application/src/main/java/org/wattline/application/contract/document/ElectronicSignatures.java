package org.wattline.application.contract.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.Party;

/** A platform on which parties sign electronically (电子签名). It calls back when somebody has signed, at least once. */
public interface ElectronicSignatures {
    /** Puts up for signature; asked again for the same party it gives the same envelope. Empty when the platform does not answer. */
    Optional<Envelope> begin(ContractDocumentId document, Party party, String sha256);

    /** What a call back says; empty if it is not believed. @param headers by their names in lower case */
    Optional<Told> read(Map<String, String> headers, byte[] body);

    /** @param reference the platform's own @param address where the party signs */
    record Envelope(String reference, String address) {}

    /**
     * Somebody has signed.
     *
     * @param sha256 of what was signed
     * @param certificate number of the certificate with which it was signed
     * @param signature number of the signature at the platform
     */
    record Told(
            ContractDocumentId document,
            Party party,
            String reference,
            String sha256,
            String certificate,
            String signature,
            Instant at) {}
}
