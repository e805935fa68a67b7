/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-plan-list.h"
#include "app/seral-plan-row.h"
#include "plan/seral-plan-findings.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words-plan.h"

/* What leads to one stage. */
typedef struct
{
  int                  level;
  AdwPreferencesGroup *group;   /* a child of the list */
  GtkListBox          *box;     /* in the group */
} Section;

struct _SeralPlanList
{
  GtkBox parent_instance;

  SeralSession *session;  /* (owned) (nullable) */
  SeralModel *model;      /* (owned) (nullable): what the rows are shown for */
  GArray *sections;       /* (element-type Section): in the order of levels, what leads nowhere last */
  GHashTable *rows;       /* (element-type SeralPlanItem SeralPlanRow): borrows both */
};

G_DEFINE_FINAL_TYPE (SeralPlanList, seral_plan_list, GTK_TYPE_BOX)

static int
compare_rows (GtkListBoxRow *one,
              GtkListBoxRow *other,
              gpointer       user_data)
{
  return (int) seral_plan_row_get_position (SERAL_PLAN_ROW (one)) -
         (int) seral_plan_row_get_position (SERAL_PLAN_ROW (other));
}

static Section *
get_section (SeralPlanList *self,
             guint          index)
{
  return &g_array_index (self->sections, Section, index);
}

static void
add_section (SeralPlanList *self,
             int            level)
{
  Section section = { level, ADW_PREFERENCES_GROUP (adw_preferences_group_new ()), GTK_LIST_BOX (gtk_list_box_new ()) };

  gtk_list_box_set_selection_mode (section.box, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (section.box, compare_rows, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (section.box), "boxed-list");
  adw_preferences_group_add (section.group, GTK_WIDGET (section.box));
  gtk_widget_set_visible (GTK_WIDGET (section.group), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (section.group));
  g_array_append_val (self->sections, section);
}

static char *
dup_section_title (SeralPlanList *self,
                   int            level)
{
  const SeralStage *stage = seral_model_get_stage_at_level (self->model, level);
  SeralPhase phase = { .stage = stage };

  if (level <= seral_model_get_base_level (self->model))
    /* Translators: heading over the items of a plan that lead to no stage. */
    return g_strdup (_("At Any Stage"));
  if (level == seral_result_get_level (seral_session_get_result (self->session)) + 1)
    /* Translators: heading over the items of a plan that lead to the next stage. */
    return g_strdup (_("In the Plan"));

  return seral_words_phase (seral_session_get_catalogue (self->session), &phase);
}

static void
remove_sections (SeralPlanList *self)
{
  g_hash_table_remove_all (self->rows);
  for (guint i = 0; i < self->sections->len; i++)
    gtk_box_remove (GTK_BOX (self), GTK_WIDGET (get_section (self, i)->group));
  g_array_set_size (self->sections, 0);
}

static void
offer_sections (SeralPlanList *self,
                SeralModel    *model)
{
  int base = seral_model_get_base_level (model);

  if (self->model == model)
    return;

  remove_sections (self);
  g_set_object (&self->model, model);
  for (int level = base + 1; level <= seral_model_get_top_level (model); level++)
    add_section (self, level);
  add_section (self, base);
}

static Section *
find_section (SeralPlanList *self,
              SeralPlanItem *item)
{
  int level = seral_plan_work_get_level (item, self->model);

  for (guint i = 0; i < self->sections->len; i++)
    if (get_section (self, i)->level == level)
      return get_section (self, i);

  return get_section (self, self->sections->len - 1);
}

static gboolean
is_shown (SeralPlanList *self,
          SeralPlanItem *item)
{
  return seral_plan_item_get_model (item) == NULL || seral_plan_work_belongs_to (item, self->model);
}

static guint
find_in_plan (SeralPlanList *self,
              SeralPlanRow  *row)
{
  GListModel *plan = seral_assessment_get_plan (seral_session_get_assessment (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (item == seral_plan_row_get_item (row))
        return i;
    }

  g_return_val_if_reached (0);
}

static void
move_to (SeralPlanList *self,
         SeralPlanRow  *row,
         guint          position)
{
  g_autoptr (SeralChange) change = NULL;

  change = seral_change_new_move_plan_item (_("Move Item"), seral_plan_item_get_id (seral_plan_row_get_item (row)),
                                            position);
  seral_session_do (self->session, change);
}

/* It takes the place of its neighbour, whatever of other stages stands between them. */
static void
on_move_requested (SeralPlanRow  *row,
                   int            step,
                   SeralPlanList *self)
{
  GtkListBox *box = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  GtkListBoxRow *neighbour = index >= 0 ? gtk_list_box_get_row_at_index (box, index) : NULL;

  if (neighbour != NULL)
    move_to (self, row, find_in_plan (self, SERAL_PLAN_ROW (neighbour)));
}

static void
on_dropped (SeralPlanRow  *row,
            SeralPlanRow  *dropped,
            gboolean       after,
            SeralPlanList *self)
{
  guint from = find_in_plan (self, dropped);
  guint to = find_in_plan (self, row) + (after ? 1 : 0);

  /* Once it is gone from its old place, what stood behind it moves up. */
  if (to > from)
    to--;
  if (to != from)
    move_to (self, dropped, to);
}

static SeralPlanRow *
ensure_row (SeralPlanList *self,
            SeralPlanItem *item,
            Section       *section)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, item);

  if (row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (section->box))
    return SERAL_PLAN_ROW (row);

  if (row != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
  row = seral_plan_row_new (self->session, item);
  g_signal_connect_object (row, "move-requested", G_CALLBACK (on_move_requested), self, 0);
  g_signal_connect_object (row, "dropped", G_CALLBACK (on_dropped), self, 0);
  g_hash_table_insert (self->rows, item, row);
  gtk_list_box_append (section->box, row);

  return SERAL_PLAN_ROW (row);
}

/* The focus goes on to a neighbour when its row goes. */
static void
remove_row (GtkWidget *row)
{
  GtkListBox *box = GTK_LIST_BOX (gtk_widget_get_parent (row));
  gboolean had_focus = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *next;

  gtk_list_box_remove (box, row);
  next = gtk_list_box_get_row_at_index (box, index);
  if (next == NULL && index > 0)
    next = gtk_list_box_get_row_at_index (box, index - 1);
  if (had_focus && next != NULL)
    gtk_widget_child_focus (GTK_WIDGET (next), GTK_DIR_TAB_FORWARD);
}

static void
remove_gone (SeralPlanList *self,
             GHashTable    *kept)
{
  GHashTableIter iter;
  gpointer item, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, &row))
    if (!g_hash_table_contains (kept, item))
      {
        g_hash_table_iter_remove (&iter);
        remove_row (row);
      }
}

static void
sync_rows (SeralPlanList *self)
{
  GListModel *plan = seral_assessment_get_plan (seral_session_get_assessment (self->session));
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (!is_shown (self, item))
        continue;
      seral_plan_row_set_position (ensure_row (self, item, find_section (self, item)), i, FALSE, FALSE);
      g_hash_table_add (kept, item);
    }

  remove_gone (self, kept);
}

static void
sync_section (SeralPlanList *self,
              Section       *section)
{
  g_autofree char *title = dup_section_title (self, section->level);
  GtkListBoxRow *row;

  adw_preferences_group_set_title (section->group, title);
  gtk_list_box_invalidate_sort (section->box);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (section->box, i)) != NULL; i++)
    seral_plan_row_set_position (SERAL_PLAN_ROW (row), seral_plan_row_get_position (SERAL_PLAN_ROW (row)), i == 0,
                                 gtk_list_box_get_row_at_index (section->box, i + 1) == NULL);

  gtk_widget_set_visible (GTK_WIDGET (section->group), gtk_list_box_get_row_at_index (section->box, 0) != NULL);
}

static gboolean
is_of_step (const SeralPlanFinding *finding)
{
  return finding->kind == SERAL_PLAN_FINDING_TOO_SHORT || finding->kind == SERAL_PLAN_FINDING_OVERLAP;
}

/* What is wrong with a step stands over its items. */
static void
show_step_findings (SeralPlanList *self,
                    Section       *section,
                    GPtrArray     *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SeralPlanFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *words = NULL;

      if (!is_of_step (finding) || finding->level != section->level)
        continue;
      words = seral_words_finding (seral_session_get_catalogue (self->session),
                                   seral_session_get_result (self->session), finding);
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words);
    }

  adw_preferences_group_set_description (section->group, text->len > 0 ? text->str : NULL);
}

/* Its subtitle says by itself that an item has no owner or no date. */
static gboolean
is_of_item (const SeralPlanFinding *finding)
{
  return finding->kind == SERAL_PLAN_FINDING_BACKWARDS || finding->kind == SERAL_PLAN_FINDING_OVERDUE ||
         finding->kind == SERAL_PLAN_FINDING_BEYOND_NEXT;
}

static void
show_item_findings (SeralPlanList *self,
                    GPtrArray     *findings)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    seral_plan_row_set_warning (row, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SeralPlanFinding *finding = g_ptr_array_index (findings, i);

      for (guint k = 0; is_of_item (finding) && k < finding->items->len; k++)
        {
          SeralPlanRow *found = g_hash_table_lookup (self->rows, g_ptr_array_index (finding->items, k));

          if (found != NULL)
            seral_plan_row_set_warning (found, seral_words_finding_title (seral_session_get_catalogue (self->session),
                                                                          finding));
        }
    }
}

static void
seral_plan_list_dispose (GObject *object)
{
  SeralPlanList *self = SERAL_PLAN_LIST (object);

  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_plan_list_parent_class)->dispose (object);
}

static void
seral_plan_list_finalize (GObject *object)
{
  SeralPlanList *self = SERAL_PLAN_LIST (object);

  g_array_unref (self->sections);
  g_hash_table_unref (self->rows);

  G_OBJECT_CLASS (seral_plan_list_parent_class)->finalize (object);
}

static void
seral_plan_list_class_init (SeralPlanListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_plan_list_dispose;
  object_class->finalize = seral_plan_list_finalize;
}

static void
seral_plan_list_init (SeralPlanList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  self->rows = g_hash_table_new (NULL, NULL);
}

/**
 * seral_plan_list_show:
 * @self: a list
 * @session: what is looked at; it has a model and a result
 * @findings: (element-type SeralPlanFinding): what was found about the plan
 *
 * Shows the plan as it is now. Rows that are open stay open.
 */
void
seral_plan_list_show (SeralPlanList *self,
                      SeralSession  *session,
                      GPtrArray     *findings)
{
  g_return_if_fail (SERAL_IS_PLAN_LIST (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (findings != NULL);

  g_set_object (&self->session, session);
  offer_sections (self, seral_session_get_model (session));
  sync_rows (self);
  for (guint i = 0; i < self->sections->len; i++)
    {
      sync_section (self, get_section (self, i));
      show_step_findings (self, get_section (self, i), findings);
    }
  show_item_findings (self, findings);
  gtk_widget_set_visible (GTK_WIDGET (self), seral_plan_list_get_n (self) > 0);
}

/**
 * seral_plan_list_get_n:
 * @self: a list
 *
 * Returns: how many items it shows
 */
guint
seral_plan_list_get_n (SeralPlanList *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_LIST (self), 0);

  return g_hash_table_size (self->rows);
}

/**
 * seral_plan_list_open:
 * @self: a list
 * @item: id of an item
 *
 * Opens an item and goes to it.
 */
void
seral_plan_list_open (SeralPlanList *self,
                      const char    *item)
{
  GHashTableIter iter;
  gpointer key, row;

  g_return_if_fail (SERAL_IS_PLAN_LIST (self));
  g_return_if_fail (item != NULL);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (g_str_equal (seral_plan_item_get_id (key), item))
      {
        adw_expander_row_set_expanded (row, TRUE);
        gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
        return;
      }
}
