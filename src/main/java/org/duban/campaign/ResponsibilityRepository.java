package org.duban.campaign;

import org.springframework.data.jpa.repository.JpaRepository;

interface ResponsibilityRepository extends JpaRepository<Responsibility, ResponsibilityId> {}
