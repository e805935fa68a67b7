/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/seral-frame-private.h"

/* Walks the trees of dimensions breadth first: a tree as deep as it is long must not exhaust the stack. */
static void
order_dimensions (SeralFrame *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_dimensions; i++)
    {
      if (self->dimensions[i].parent >= 0)
        continue;

      self->roots[i] = i;
      self->order[n++] = i;
    }

  for (guint i = 0; i < n; i++)
    {
      const SeralIndexList *children = &self->dimensions[self->order[i]].children;

      for (guint j = 0; j < children->n; j++)
        {
          guint child = (guint) children->items[j];

          self->roots[child] = self->roots[self->order[i]];
          self->order[n++] = child;
        }
    }

  g_assert (n == self->n_dimensions);
}

static double
get_best_value (const SeralScale *scale)
{
  double best = 0;

  for (guint i = 0; i < scale->n_options; i++)
    best = MAX (best, scale->options[i].value);

  return best;
}

/*< private >
 * seral_frame_init:
 * @self: a frame to fill
 * @answers: answers; must outlive it, and not change meanwhile
 * @depth: which criteria to look at
 *
 * Lays out what every pass needs. Free it with seral_frame_clear().
 */
void
seral_frame_init (SeralFrame         *self,
                  const SeralAnswers *answers,
                  SeralDepth          depth)
{
  guint n_stages, n_scales;

  self->answers = answers;
  self->depth = depth;
  self->rule = seral_model_get_scoring (answers->model);
  self->stages = seral_model_get_stages (answers->model, &n_stages);
  self->dimensions = seral_model_get_dimensions (answers->model, &self->n_dimensions);
  self->scales = seral_model_get_scales (answers->model, &n_scales);
  self->n_steps = answers->n_levels;
  self->base = answers->base;

  self->order = g_new (guint, self->n_dimensions);
  self->roots = g_new (guint, self->n_dimensions);
  order_dimensions (self);

  self->scale_best = g_new (double, n_scales);
  for (guint i = 0; i < n_scales; i++)
    self->scale_best[i] = get_best_value (&self->scales[i]);
}

/*< private >
 * seral_frame_clear:
 * @self: a frame
 */
void
seral_frame_clear (SeralFrame *self)
{
  g_free (self->order);
  g_free (self->roots);
  g_free (self->scale_best);
}
