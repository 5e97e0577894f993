call guard_campaign_parts();
