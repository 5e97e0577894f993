package org.duban.notification.channel;

import org.springframework.data.jpa.repository.JpaRepository;

interface ChannelRepository extends JpaRepository<Channel, ChannelId> {

    default Channel require(ChannelId id) {
        return findById(id).orElseThrow(() -> new ChannelNotFound(id));
    }
}
