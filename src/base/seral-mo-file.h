/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SeralMoFile:
 *
 * A compiled catalogue of gettext (.mo). All of it is looked over when it is
 * opened, so that looking things up cannot leave its bytes.
 */
typedef struct _SeralMoFile SeralMoFile;

SeralMoFile *seral_mo_file_new           (GBytes             *bytes,
                                          GError            **error);
void         seral_mo_file_free          (SeralMoFile        *self);
const char  *seral_mo_file_lookup        (const SeralMoFile  *self,
                                          const char         *context,
                                          const char         *message);
const char  *seral_mo_file_lookup_plural (const SeralMoFile  *self,
                                          const char         *singular,
                                          gulong              n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralMoFile, seral_mo_file_free)

G_END_DECLS
