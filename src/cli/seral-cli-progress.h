/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralCliProgress:
 *
 * Says on a terminal how far long work has come; elsewhere, and where the work
 * is short, nothing.
 */
typedef struct _SeralCliProgress SeralCliProgress;

SeralCliProgress *seral_cli_progress_new   (guint             n_steps);
void              seral_cli_progress_free  (SeralCliProgress *self);
void              seral_cli_progress_step  (SeralCliProgress *self);
void              seral_cli_progress_clear (SeralCliProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralCliProgress, seral_cli_progress_free)

G_END_DECLS
