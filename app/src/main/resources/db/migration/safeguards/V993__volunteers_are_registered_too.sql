alter table safeguards.processing_version
    drop constraint processing_version_purposes_check,
    add constraint processing_version_purposes_check check (purposes <@ array['FIRST_CONTACT', 'CARE', 'TREATMENT', 'JOB_SUPPORT',
        'FOLLOW_UP', 'SUPERVISION', 'HAND_OVER', 'STATISTICS', 'VOLUNTEERING']);
