/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-figure.h"
#include "assessment/seral-part-private.h"

struct _SeralFigure
{
  SeralPart parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_MODEL,
  PROP_INDICATOR,
  PROP_NAME,
  PROP_UNIT,
  PROP_BETTER,
  PROP_LOG,
  N_PROPS,
};

static const SeralMember members[N_PROPS] = {
  [PROP_ID] = { NULL, "id", "id", &seral_member_text, SERAL_MEMBER_ID | SERAL_MEMBER_MADE },
  [PROP_MODEL] = { NULL, "model", "model", &seral_member_text, SERAL_MEMBER_NULLABLE },
  [PROP_INDICATOR] = { NULL, "indicator", "indicator", &seral_member_text, SERAL_MEMBER_NULLABLE },
  [PROP_NAME] = { NULL, "name", "name", &seral_member_text },
  [PROP_UNIT] = { NULL, "unit", "unit", &seral_member_text },
  [PROP_BETTER] = { NULL, "better", "better", &seral_member_choice,
                    SERAL_MEMBER_NONE, seral_better_get_type, SERAL_BETTER_HIGHER },
  [PROP_LOG] = { NULL, "log", "log", &seral_member_log },
};

G_DEFINE_FINAL_TYPE (SeralFigure, seral_figure, SERAL_TYPE_PART)

G_DEFINE_ENUM_TYPE (SeralBetter, seral_better,
                    G_DEFINE_ENUM_VALUE (SERAL_BETTER_HIGHER, "higher"),
                    G_DEFINE_ENUM_VALUE (SERAL_BETTER_LOWER, "lower"))

static void
seral_figure_class_init (SeralFigureClass *klass)
{
  seral_part_class_set_members (SERAL_PART_CLASS (klass), members, N_PROPS);
}

static void
seral_figure_init (SeralFigure *self)
{
  seral_part_init_members (SERAL_PART (self));
}

/**
 * seral_figure_copy:
 * @self: a figure
 *
 * Copies a figure with its values, for who shows it as it is now.
 *
 * Returns: (transfer full): a figure that belongs to no assessment
 */
SeralFigure *
seral_figure_copy (SeralFigure *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE (self), NULL);

  return SERAL_FIGURE (seral_part_copy (SERAL_PART (self)));
}

/**
 * seral_figure_get_id:
 * @self: a figure
 *
 * Returns: (transfer none): what it goes by in its assessment
 */
const char *
seral_figure_get_id (SeralFigure *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE (self), NULL);

  return seral_part_get_text (self, PROP_ID);
}

/**
 * seral_figure_get_model:
 * @self: a figure
 *
 * Returns: (transfer none) (nullable): id of the model whose indicator it is
 */
const char *
seral_figure_get_model (SeralFigure *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE (self), NULL);

  return seral_part_get_text (self, PROP_MODEL);
}

/**
 * seral_figure_get_indicator:
 * @self: a figure
 *
 * Returns: (transfer none) (nullable): id of the indicator, %NULL if it is one of
 *   the company's own
 */
const char *
seral_figure_get_indicator (SeralFigure *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE (self), NULL);

  return seral_part_get_text (self, PROP_INDICATOR);
}

/**
 * seral_figure_get_name:
 * @self: a figure
 *
 * Returns: (transfer none): what it is called
 */
const char *
seral_figure_get_name (SeralFigure *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE (self), NULL);

  return seral_part_get_text (self, PROP_NAME);
}

/**
 * seral_figure_get_unit:
 * @self: a figure
 *
 * Returns: (transfer none): what its values are measured in, "" for a number
 */
const char *
seral_figure_get_unit (SeralFigure *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE (self), NULL);

  return seral_part_get_text (self, PROP_UNIT);
}

/**
 * seral_figure_get_better:
 * @self: a figure
 *
 * Returns: which way it should go
 */
SeralBetter
seral_figure_get_better (SeralFigure *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE (self), SERAL_BETTER_HIGHER);

  return seral_part_get_choice (self, PROP_BETTER);
}

/**
 * seral_figure_get_log:
 * @self: a figure
 * @n_entries: (out): how many entries there are
 *
 * Returns: (transfer none) (array length=n_entries) (nullable): its values in the
 *   document's order, valid until the figure changes
 */
SeralLogEntry * const *
seral_figure_get_log (SeralFigure *self,
                      guint       *n_entries)
{
  GPtrArray *log;

  g_return_val_if_fail (SERAL_IS_FIGURE (self), NULL);
  g_return_val_if_fail (n_entries != NULL, NULL);

  log = seral_part_get_boxed (self, PROP_LOG);
  *n_entries = log->len;

  return (SeralLogEntry * const *) log->pdata;
}
