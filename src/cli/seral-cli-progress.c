/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-progress.h"

/* Microseconds before anything is said, and between one time and the next. */
#define PATIENCE (G_USEC_PER_SEC / 2)
#define INTERVAL (G_USEC_PER_SEC / 10)

struct _SeralCliProgress
{
  guint    n_steps;
  guint    n_done;
  gint64   next;
  gboolean shown;
};

/**
 * seral_cli_progress_new:
 * @n_steps: how many steps there are
 *
 * Begins work of so many steps.
 *
 * Returns: (transfer full): its progress
 */
SeralCliProgress *
seral_cli_progress_new (guint n_steps)
{
  SeralCliProgress *self = g_new0 (SeralCliProgress, 1);

  self->n_steps = n_steps;
  self->next = isatty (STDERR_FILENO) ? g_get_monotonic_time () + PATIENCE : G_MAXINT64;

  return self;
}

/**
 * seral_cli_progress_free:
 * @self: (transfer full): the progress of some work
 *
 * Takes away what was said.
 */
void
seral_cli_progress_free (SeralCliProgress *self)
{
  seral_cli_progress_clear (self);
  g_free (self);
}

/**
 * seral_cli_progress_step:
 * @self: the progress of some work
 *
 * Tells that a step is done.
 */
void
seral_cli_progress_step (SeralCliProgress *self)
{
  gint64 now = g_get_monotonic_time ();

  self->n_done++;
  if (now < self->next)
    return;

  fputc ('\r', stderr);
  /* Translators: documents done, and how many there are. */
  fprintf (stderr, _("%u of %u"), self->n_done, self->n_steps);
  fflush (stderr);
  self->shown = TRUE;
  self->next = now + INTERVAL;
}

/**
 * seral_cli_progress_clear:
 * @self: the progress of some work
 *
 * Takes away what was said, before something else is.
 */
void
seral_cli_progress_clear (SeralCliProgress *self)
{
  if (!self->shown)
    return;

  fputs ("\r\033[K", stderr);
  fflush (stderr);
  self->shown = FALSE;
}
