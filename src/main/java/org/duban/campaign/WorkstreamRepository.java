package org.duban.campaign;

import org.springframework.data.jpa.repository.JpaRepository;

interface WorkstreamRepository extends JpaRepository<Workstream, WorkstreamId> {}
