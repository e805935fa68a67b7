/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/seral-cli.h"
#include "exchange/seral-export.h"

G_BEGIN_DECLS

/**
 * SeralCliTarget:
 *
 * Where results are written to: one file, or a folder where there are several.
 * Which it is shows when the second one comes, unless it is a folder already.
 */
typedef struct _SeralCliTarget SeralCliTarget;

SeralCliTarget *seral_cli_target_new    (const char        *path,
                                         SeralExportFormat  format);
void            seral_cli_target_free   (SeralCliTarget    *self);

SeralCliStatus  seral_cli_target_write  (SeralCliTarget    *self,
                                         const char        *document,
                                         const char        *what,
                                         GBytes            *bytes);
SeralCliStatus  seral_cli_target_finish (SeralCliTarget    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralCliTarget, seral_cli_target_free)

G_END_DECLS
