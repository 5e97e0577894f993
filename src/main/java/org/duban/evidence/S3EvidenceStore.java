package org.duban.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The evidence store in a bucket of an S3-compatible service, whose keys are the paths of {@link DiskEvidenceStore}: a copy of the
 * one is the other.
 */
@RequiredArgsConstructor
class S3EvidenceStore implements EvidenceStore {

    /** What is written to learn whether anything can be. */
    static final String TRIAL = "writable";

    /** Whoever asks whether this node is ready does not wait for long. */
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(10);

    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;
    /** Where contents wait until their fingerprint, and with it their key, is known. */
    private final Path spool;

    @Override
    public StoredContent put(InputStream content) throws IOException {
        Files.createDirectories(spool);
        var aside = Files.createTempFile(spool, "incoming-", ".part");
        try {
            var digest = Sha256.digest();
            var check = md5();
            long size;
            try (var output =
                    new DigestOutputStream(new DigestOutputStream(Files.newOutputStream(aside), digest), check)) {
                size = content.transferTo(output);
            }
            var stored = new StoredContent(Sha256.of(digest.digest()), size);
            if (!isWhole(stored)) {
                upload(stored, aside, check.digest());
            }
            return stored;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public InputStream open(Sha256 sha256) throws IOException {
        try {
            return s3.getObject(request -> request.bucket(bucket).key(sha256.path()));
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException(sha256.path());
        } catch (SdkException failure) {
            throw failed("read", failure);
        }
    }

    @Override
    public boolean exists(Sha256 sha256) throws IOException {
        return head(sha256) != null;
    }

    @Override
    public void remove(Sha256 sha256) throws IOException {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(sha256.path()));
        } catch (SdkException failure) {
            throw failed("written", failure);
        }
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    @Override
    public void requireWritable() throws IOException {
        Files.createDirectories(spool);
        Files.delete(Files.createTempFile(spool, "incoming-", ".part"));
        try {
            s3.putObject(
                    request -> request.bucket(bucket)
                            .key(TRIAL)
                            .overrideConfiguration(call -> call.apiCallTimeout(LONGEST_TRIAL)),
                    RequestBody.fromString("."));
        } catch (SdkException failure) {
            throw failed("written", failure);
        }
    }

    /** A service keeps nothing of an upload that breaks off; the size is asked for all the same, as it costs nothing. */
    private boolean isWhole(StoredContent content) throws IOException {
        var found = head(content.sha256());
        return found != null && found.contentLength() == content.size();
    }

    private @Nullable HeadObjectResponse head(Sha256 sha256) throws IOException {
        try {
            return s3.headObject(request -> request.bucket(bucket).key(sha256.path()));
        } catch (S3Exception refusal) {
            if (refusal.statusCode() == NOT_FOUND) {
                return null;
            }
            throw failed("read", refusal);
        } catch (SdkException failure) {
            throw failed("read", failure);
        }
    }

    /** The service reckons anew, and refuses what has changed on its way: by the older check where it knows no other. */
    private void upload(StoredContent content, Path file, byte[] check) throws IOException {
        var base64 = Base64.getEncoder();
        var fingerprint =
                base64.encodeToString(HexFormat.of().parseHex(content.sha256().hex()));
        try {
            s3.putObject(
                    request -> request.bucket(bucket)
                            .key(content.sha256().path())
                            .checksumSHA256(fingerprint)
                            .contentMD5(base64.encodeToString(check)),
                    RequestBody.fromFile(file));
        } catch (SdkException failure) {
            throw failed("written", failure);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    private IOException failed(String done, SdkException cause) {
        return new IOException("The bucket %s cannot be %s: %s".formatted(bucket, done, cause.getMessage()), cause);
    }
}
