# Build: docker build -t duban .
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml lombok.config ./
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package

# Run alone, with the embedded PostgreSQL: docker run --init -p 8080:8080 -v duban:/data duban
FROM eclipse-temurin:21-jre
# PostgreSQL refuses root, and so should anything that faces a network.
RUN useradd --system --uid 10001 --create-home duban \
    && install -d -o duban -g duban -m 0700 /data
COPY --from=build /build/target/duban.jar /app/duban.jar
USER duban
WORKDIR /app
ENV DUBAN_DATA_DIR=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60"
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD \
    ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "/app/duban.jar"]
