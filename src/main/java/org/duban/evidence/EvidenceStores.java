package org.duban.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.duban.platform.persistence.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Opens the stores that evidence may lie in, and says what is wrong with the settings of one that does not open. */
@Component
class EvidenceStores {

    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final String dataDir;
    private final S3Properties s3;
    private final Clock clock;

    EvidenceStores(@Value("${duban.data-dir}") String dataDir, S3Properties s3, Clock clock) {
        this.dataDir = dataDir;
        this.s3 = s3;
        this.clock = clock;
    }

    EvidenceStore open(StoreKind kind) {
        // What waits to be uploaded lies where uploads to disk do, and is cleared away with them.
        var disk = disk();
        return switch (kind) {
            case DISK -> disk;
            case S3 -> s3();
        };
    }

    private EvidenceStore disk() {
        var store = new DiskEvidenceStore(Path.of(dataDir, "evidence"));
        try {
            store.removeLeftovers(clock.instant().minus(LONGEST_UPLOAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }

    private EvidenceStore s3() {
        requireGiven("bucket", s3.bucket());
        requireGiven("access-key", s3.accessKey());
        requireGiven("secret-key", s3.secretKey());
        var store = new S3EvidenceStore(client(), s3.bucket(), Path.of(dataDir, "evidence", "incoming"));
        try {
            store.requireWritable();
        } catch (IOException refused) {
            throw explained(refused);
        }
        return store;
    }

    /** As plain as it goes: many services that speak S3 know neither checks that trail the content nor content in chunks. */
    private S3Client client() {
        var client = S3Client.builder()
                .region(Region.of(s3.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
                .forcePathStyle(s3.pathStyle())
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER));
        if (s3.endpoint() != null) {
            client.endpointOverride(s3.endpoint());
        }
        return client.build();
    }

    private static void requireGiven(String property, String value) {
        if (value.isBlank()) {
            throw new CannotStart(
                    "Evidence is to lie in S3, but duban.evidence.s3.%s is not set. 证据存储设为 S3，但缺少该项设置。"
                            .formatted(property),
                    "Set duban.evidence.s3.%s, or keep evidence on disk with duban.evidence.store=disk."
                                    .formatted(property)
                            + " 请补上该项设置，或用 duban.evidence.store=disk 存在本机磁盘。",
                    null);
        }
    }

    private CannotStart explained(IOException refused) {
        if (refused.getCause() instanceof S3Exception answer) {
            return switch (answer.statusCode()) {
                case 404 ->
                    new CannotStart(
                            "There is no bucket %s. 存储桶不存在。".formatted(s3.bucket()),
                            "Create it, or name another with duban.evidence.s3.bucket."
                                    + " 请先创建，或用 duban.evidence.s3.bucket 指定其他存储桶。",
                            refused);
                case 401, 403 ->
                    new CannotStart(
                            "The S3 service does not let us write into the bucket %s: %s. S3 服务拒绝写入。"
                                    .formatted(s3.bucket(), code(answer)),
                            "Check duban.evidence.s3.access-key and duban.evidence.s3.secret-key, and what they may do."
                                    + " 请检查 access-key、secret-key 及其权限。",
                            refused);
                default ->
                    new CannotStart(
                            "The S3 service answers %d %s. S3 服务返回错误。".formatted(answer.statusCode(), code(answer)),
                            "Check duban.evidence.s3.endpoint, duban.evidence.s3.region and duban.evidence.s3.path-style."
                                    + " 请检查 endpoint、region 和 path-style。",
                            refused);
            };
        }
        var reason = refused.getCause() instanceof SdkException failure ? failure.getMessage() : refused.getMessage();
        return new CannotStart(
                "The S3 service cannot be reached: %s. 无法连接 S3 服务。".formatted(reason),
                "Check duban.evidence.s3.endpoint. 请检查 duban.evidence.s3.endpoint。",
                refused);
    }

    private static String code(S3Exception answer) {
        var details = answer.awsErrorDetails();
        return details == null ? "" : details.errorCode();
    }
}
