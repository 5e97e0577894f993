package org.duban.evidence;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The S3-compatible service that keeps the evidence.
 *
 * @param endpoint its address; null for that of AWS in the region
 * @param bucket must be there already
 * @param pathStyle whether the bucket stands in the path of an address rather than in its host name
 */
@ConfigurationProperties("duban.evidence.s3")
public record S3Properties(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle) {}
