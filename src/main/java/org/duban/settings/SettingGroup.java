package org.duban.settings;

/** What settings are about. */
public enum SettingGroup {
    /** Time limits in the work itself. */
    WORK(true),
    DISPLAY(true),
    MESSAGES(true),
    ACCESS(false),
    MAIL(false),
    STORAGE(false),
    EVIDENCE(false),
    DIRECTORY(false),
    PROVIDER(false),
    /** How often the application looks after its own affairs. */
    JOBS(false);

    private final boolean forTheOffice;

    SettingGroup(boolean forTheOffice) {
        this.forTheOffice = forTheOffice;
    }

    /** Whether supervisors have a use for them; the others are about how the installation is run. */
    public boolean isForTheOffice() {
        return forTheOffice;
    }
}
