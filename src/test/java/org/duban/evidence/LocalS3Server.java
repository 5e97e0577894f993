package org.duban.evidence;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.net.URI;
import java.util.List;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A server in this JVM that speaks S3 and forgets all when it stops. */
final class LocalS3Server implements AutoCloseable {

    private final LocalS3 server = LocalS3.builder()
            .port(-1)
            .mode(LocalS3Mode.IN_MEMORY)
            .nettyParentEventGroupThreadNum(1)
            .nettyChildEventGroupThreadNum(2)
            .s3ExecutorThreadNum(4)
            .build();
    private final S3Client client;

    LocalS3Server() {
        // It reports each object that is not there as a failure of its own.
        ((Logger) LoggerFactory.getLogger("com.robothy")).setLevel(Level.OFF);
        server.start();
        client = S3Client.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** The settings for a new bucket of this name. */
    S3Properties bucket(String name) {
        client.createBucket(request -> request.bucket(name));
        return settings(name);
    }

    /** The settings for a bucket that may not be there. */
    S3Properties settings(String bucket) {
        return new S3Properties(endpoint(), "us-east-1", bucket, "key", "secret", true);
    }

    List<String> keys(String bucket) {
        return client.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** Somebody else writes over an object. */
    void overwrite(String bucket, String key, String content) {
        client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(content));
    }

    void remove(String bucket, String key) {
        client.deleteObject(request -> request.bucket(bucket).key(key));
    }

    void removeBucket(String bucket) {
        keys(bucket).forEach(key -> remove(bucket, key));
        client.deleteBucket(request -> request.bucket(bucket));
    }

    @Override
    public void close() {
        client.close();
        server.shutdown();
    }
}
