/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SeralFileStamp:
 *
 * What is remembered of a file that was read or written, to see later whether
 * somebody else has written it since. Immutable and reference counted.
 *
 * Identity and time are looked at first. Where they differ the content decides:
 * a file that was only touched, or to which a sandbox gives another number, is
 * not another.
 */
typedef struct _SeralFileStamp SeralFileStamp;

typedef enum
{
  SERAL_FILE_SAME,
  SERAL_FILE_OTHER,
  SERAL_FILE_MISSING,
} SeralFileState;

GFileInfo      *seral_file_stamp_query   (GFile           *file,
                                          GCancellable    *cancellable,
                                          GError         **error);
SeralFileStamp *seral_file_stamp_new     (GFileInfo       *info,
                                          GBytes          *bytes);
SeralFileStamp *seral_file_stamp_new_for_digest (const char *digest);
const char     *seral_file_stamp_get_digest (SeralFileStamp *self);
SeralFileStamp *seral_file_stamp_ref     (SeralFileStamp  *self);
void            seral_file_stamp_unref   (SeralFileStamp  *self);

SeralFileState  seral_file_stamp_compare (SeralFileStamp  *self,
                                          GFile           *file,
                                          gsize            max_bytes,
                                          GCancellable    *cancellable,
                                          GBytes         **found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralFileStamp, seral_file_stamp_unref)

G_END_DECLS
