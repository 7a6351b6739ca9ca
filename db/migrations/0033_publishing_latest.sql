-- The newest entries of some kinds, as the portal's home shows them: without the index, rare kinds among tens of thousands would be looked for one by one.
create index snapshot_entry_kind on site.snapshot ((data->'content'->>'kind'), published_on desc, id desc) where current and withdrawn_on is null and kind = 'entry';
