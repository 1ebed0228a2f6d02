create schema oversight;
comment on schema oversight is 'how units did what they promised: inspections, findings, rectification, assessment, effect';
