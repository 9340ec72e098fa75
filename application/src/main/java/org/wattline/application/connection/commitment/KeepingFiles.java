package org.wattline.application.connection.commitment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.wattline.application.connection.HandlingApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Outcome;

/** Takes documents in with their files: judged by what they contain, known by their fingerprint (上传资料). */
public final class KeepingFiles {
    private final UnitOfWork work;
    private final DocumentFiles files;
    private final DocumentPolicies policies;
    private final BiFunction<Caller, HandlingApplications.HandIn, Outcome<ApplicationNo>> handing;
    private final BusinessClock clock;

    /** @param handing takes the document in, for applications of one kind */
    public KeepingFiles(
            UnitOfWork work,
            DocumentFiles files,
            DocumentPolicies policies,
            BiFunction<Caller, HandlingApplications.HandIn, Outcome<ApplicationNo>> handing,
            BusinessClock clock) {
        this.work = work;
        this.files = files;
        this.policies = policies;
        this.handing = handing;
        this.clock = clock;
    }

    public Outcome<DocumentFiles.Kept> handle(Caller who, Keep command) {
        String sha256 = sha256(command.content);
        return work.perform(
                Act.of(who, "connection.keep-file"),
                () -> policies.on(clock.today())
                        .check(command.mediaType, command.content)
                        .then(right -> handing.apply(
                                who,
                                new HandlingApplications.HandIn(
                                        command.application,
                                        command.code,
                                        command.fileName,
                                        command.mediaType,
                                        command.content.length,
                                        sha256,
                                        command.commitment)))
                        .map(no -> {
                            DocumentFiles.Kept kept =
                                    new DocumentFiles.Kept(no, sha256, command.mediaType, command.content);
                            files.keep(kept, clock.now());
                            return kept;
                        }));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A document with its file. @param code what it is for */
    public record Keep(
            ApplicationNo application,
            String code,
            String fileName,
            String mediaType,
            boolean commitment,
            byte[] content) {}
}
