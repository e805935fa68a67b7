/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

G_BEGIN_DECLS

#define SERAL_LIBARCHIVE_FUNCTIONS(F) \
  F (archive_entry_free) \
  F (archive_entry_new) \
  F (archive_entry_set_filetype) \
  F (archive_entry_set_mtime) \
  F (archive_entry_set_pathname) \
  F (archive_entry_set_perm) \
  F (archive_entry_set_size) \
  F (archive_write_add_filter_none) \
  F (archive_write_close) \
  F (archive_write_data) \
  F (archive_write_free) \
  F (archive_write_header) \
  F (archive_write_new) \
  F (archive_write_open) \
  F (archive_write_set_bytes_per_block) \
  F (archive_write_set_format_zip)

/*
 * SeralLibarchive:
 *
 * What is used of libarchive, a member for each function and by its name. Nothing
 * links the library: it brings a dozen others along, which every start of the
 * program would pay for.
 */
typedef struct
{
#define SERAL_LIBARCHIVE_MEMBER(name) __typeof__ (&name) name;
  SERAL_LIBARCHIVE_FUNCTIONS (SERAL_LIBARCHIVE_MEMBER)
#undef SERAL_LIBARCHIVE_MEMBER
} SeralLibarchive;

const SeralLibarchive *seral_libarchive_load (void);

G_END_DECLS
