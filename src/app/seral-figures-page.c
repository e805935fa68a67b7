/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-figure-row.h"
#include "app/seral-figures-page.h"
#include "words/seral-words-plan.h"

/* What can be watched, by what it is good for. */
typedef enum
{
  OFFER_LEADING,
  OFFER_OUTCOME,
  OFFER_BOARD,
  OFFER_VANITY,
  N_OFFERS,
} Offer;

struct _SeralFiguresPage
{
  AdwBin parent_instance;

  SeralSession *session;              /* (owned) (nullable) */
  SeralModel *model;                  /* (owned) (nullable): what is shown of it */
  GHashTable *rows;                   /* (element-type SeralFigure SeralFigureRow): borrows both */
  AdwExpanderRow *offers[N_OFFERS];   /* (nullable): made when first shown */
  GPtrArray *offered[N_OFFERS];       /* (element-type GtkWidget): rows in them */

  GtkLabel *standing;
  GtkWidget *figure_group;
  GtkListBox *figures;
  AdwPreferencesGroup *offer_group;
  GtkWidget *own_row;
};

G_DEFINE_FINAL_TYPE (SeralFiguresPage, seral_figures_page, ADW_TYPE_BIN)

static GListModel *
get_figures (SeralFiguresPage *self)
{
  return seral_assessment_get_indicators (seral_session_get_assessment (self->session));
}

static gboolean
is_shown (SeralFiguresPage *self,
          SeralFigure      *figure)
{
  const char *model = seral_figure_get_model (figure);

  return model == NULL || g_str_equal (model, seral_model_get_id (self->model));
}

static gboolean
watch (SeralFiguresPage *self,
       SeralFigure      *figure)
{
  g_autoptr (SeralChange) change = seral_change_new_add_figure (_("Watch a Figure"), figure, -1);

  return seral_session_do (self->session, change);
}

/* The figure that is there now is a copy of the one that was put there: the last one. */
static void
open_last (SeralFiguresPage *self)
{
  guint n = g_list_model_get_n_items (get_figures (self));
  g_autoptr (SeralFigure) figure = g_list_model_get_item (get_figures (self), n - 1);
  SeralFigureRow *row;

  seral_figures_page_update (self);
  row = g_hash_table_lookup (self->rows, figure);
  if (row != NULL)
    seral_figure_row_open (row);
}

static const SeralIndicator *
list_indicators (SeralFiguresPage *self,
                 Offer             offer,
                 guint            *n)
{
  return offer == OFFER_BOARD ? seral_plan_figures_get_board_facts (n)
                              : seral_model_get_indicators (self->model, n);
}

static gboolean
is_of (const SeralIndicator *indicator,
       Offer                 offer)
{
  switch (offer)
    {
    case OFFER_LEADING:
      return indicator->kind == SERAL_INDICATOR_LEADING;
    case OFFER_OUTCOME:
      return indicator->kind == SERAL_INDICATOR_OUTCOME;
    case OFFER_VANITY:
      return indicator->kind == SERAL_INDICATOR_VANITY;
    case OFFER_BOARD:
    case N_OFFERS:
    default:
      return TRUE;
    }
}

static gboolean
is_watched (SeralFiguresPage     *self,
            Offer                 offer,
            const SeralIndicator *indicator)
{
  return seral_plan_figures_find (get_figures (self), offer == OFFER_BOARD ? NULL : self->model, indicator->id) != NULL;
}

static const char *
get_offer_title (Offer offer)
{
  switch (offer)
    {
    case OFFER_LEADING:
      return _("Leading Indicators");
    case OFFER_OUTCOME:
      return _("Outcome Measures");
    case OFFER_BOARD:
      return _("What a Board Asks For");
    case OFFER_VANITY:
    case N_OFFERS:
    default:
      return _("Vanity Metrics");
    }
}

static const char *
get_offer_subtitle (Offer offer)
{
  switch (offer)
    {
    case OFFER_LEADING:
      return _("They move first, stage by stage.");
    case OFFER_OUTCOME:
      return _("They show in the end whether it was worth it.");
    case OFFER_BOARD:
      return _("Ours, not the publisher’s: five figures that any board understands.");
    case OFFER_VANITY:
    case N_OFFERS:
    default:
      return _("They flatter, and say nothing about maturity.");
    }
}

static void
on_watch_clicked (GtkButton        *button,
                  SeralFiguresPage *self)
{
  const SeralIndicator *indicator = g_object_get_data (G_OBJECT (button), "indicator");
  gboolean board = g_object_get_data (G_OBJECT (button), "board") != NULL;
  g_autoptr (SeralFigure) figure = NULL;

  figure = seral_plan_figures_create (board ? NULL : self->model, indicator,
                                      seral_words_indicator_name (seral_session_get_catalogue (self->session),
                                                                  indicator));
  if (watch (self, figure))
    open_last (self);
}

static GtkWidget *
new_watch_button (SeralFiguresPage     *self,
                  Offer                 offer,
                  const SeralIndicator *indicator,
                  const char           *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: begins to log a figure; %s is its name. */
  g_autofree char *name = g_strdup_printf (_("Watch: %s"), title);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data (G_OBJECT (button), "indicator", (gpointer) indicator);
  g_object_set_data (G_OBJECT (button), "board", GINT_TO_POINTER (offer == OFFER_BOARD));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_watch_clicked), self, 0);

  return button;
}

static GtkWidget *
new_offer (SeralFiguresPage     *self,
           Offer                 offer,
           const SeralIndicator *indicator)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  const char *title = seral_words_indicator_name (catalogue, indicator);
  const char *definition = seral_words_indicator_definition (catalogue, indicator);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_watch_button (self, offer, indicator, title);

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", definition, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, definition, -1);

  return row;
}

static AdwExpanderRow *
ensure_offer (SeralFiguresPage *self,
              Offer             offer)
{
  GtkWidget *row;

  if (self->offers[offer] != NULL)
    return self->offers[offer];

  row = adw_expander_row_new ();
  g_object_set (row, "use-markup", FALSE, "title", get_offer_title (offer), "subtitle", get_offer_subtitle (offer), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, get_offer_title (offer),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_offer_subtitle (offer), -1);
  adw_preferences_group_add (self->offer_group, row);
  self->offers[offer] = ADW_EXPANDER_ROW (row);

  return self->offers[offer];
}

/* What is watched already is not offered again. */
static void
show_offer (SeralFiguresPage *self,
            Offer             offer)
{
  AdwExpanderRow *row = ensure_offer (self, offer);
  guint n = 0;
  const SeralIndicator *indicators = list_indicators (self, offer, &n);

  for (guint i = 0; i < self->offered[offer]->len; i++)
    adw_expander_row_remove (row, g_ptr_array_index (self->offered[offer], i));
  g_ptr_array_set_size (self->offered[offer], 0);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *child;

      if (!is_of (&indicators[i], offer) || is_watched (self, offer, &indicators[i]))
        continue;
      child = new_offer (self, offer, &indicators[i]);
      g_ptr_array_add (self->offered[offer], child);
      adw_expander_row_add_row (row, child);
    }

  gtk_widget_set_visible (GTK_WIDGET (row), self->offered[offer]->len > 0);
}

static void
on_own_applied (SeralFiguresPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->own_row))));
  g_autoptr (SeralFigure) figure = NULL;

  if (name[0] == '\0')
    return;

  figure = g_object_new (SERAL_TYPE_FIGURE, "name", name, NULL);
  if (!watch (self, figure))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->own_row), "");
  open_last (self);
}

static void
remove_gone (SeralFiguresPage *self,
             GHashTable       *kept)
{
  GHashTableIter iter;
  gpointer figure, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &figure, &row))
    if (!g_hash_table_contains (kept, figure))
      {
        g_hash_table_iter_remove (&iter);
        gtk_list_box_remove (self->figures, row);
      }
}

static void
ensure_row (SeralFiguresPage *self,
            SeralFigure      *figure,
            guint             position)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, figure);

  if (row != NULL && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) == (int) position)
    return;

  if (row != NULL)
    gtk_list_box_remove (self->figures, row);
  row = seral_figure_row_new (self->session, figure);
  g_hash_table_insert (self->rows, figure, row);
  gtk_list_box_insert (self->figures, row, (int) position);
}

static void
show_figures (SeralFiguresPage *self)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GListModel *figures = get_figures (self);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);

      if (is_shown (self, figure))
        g_hash_table_add (kept, figure);
    }
  remove_gone (self, kept);

  for (guint i = 0, position = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);

      if (is_shown (self, figure))
        ensure_row (self, figure, position++);
    }
}

/* How many of what is watched moved for better or worse; what flatters does not count. */
static char *
dup_standing (SeralFiguresPage *self)
{
  guint n = 0, n_better = 0, n_worse = 0;
  GHashTableIter iter;
  gpointer figure;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &figure, NULL))
    {
      SeralFigureReading reading;

      seral_plan_figures_read (figure, self->model, &reading);
      n++;
      n_better += reading.movement == SERAL_MOVEMENT_BETTER ? 1 : 0;
      n_worse += reading.movement == SERAL_MOVEMENT_WORSE ? 1 : 0;
    }

  if (n == 0)
    return g_strdup (_("Between two rounds, a few figures tell whether the plan works. Watch one or two that move "
                       "first, and log a value every month."));
  if (n_better + n_worse == 0)
    return g_strdup (_("A figure moves once it has values of two days."));

  /* Translators: how many of the figures moved for better, and how many for worse. */
  return g_strdup_printf (_("Since the values before: %u for better, %u for worse."), n_better, n_worse);
}

static void
seral_figures_page_dispose (GObject *object)
{
  SeralFiguresPage *self = SERAL_FIGURES_PAGE (object);

  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_figures_page_parent_class)->dispose (object);
}

static void
seral_figures_page_finalize (GObject *object)
{
  SeralFiguresPage *self = SERAL_FIGURES_PAGE (object);

  g_hash_table_unref (self->rows);
  for (guint i = 0; i < N_OFFERS; i++)
    g_ptr_array_unref (self->offered[i]);

  G_OBJECT_CLASS (seral_figures_page_parent_class)->finalize (object);
}

static void
seral_figures_page_class_init (SeralFiguresPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_figures_page_dispose;
  object_class->finalize = seral_figures_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-figures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralFiguresPage, standing);
  gtk_widget_class_bind_template_child (widget_class, SeralFiguresPage, figure_group);
  gtk_widget_class_bind_template_child (widget_class, SeralFiguresPage, figures);
  gtk_widget_class_bind_template_child (widget_class, SeralFiguresPage, offer_group);
  gtk_widget_class_bind_template_child (widget_class, SeralFiguresPage, own_row);
  gtk_widget_class_bind_template_callback (widget_class, on_own_applied);
}

static void
seral_figures_page_init (SeralFiguresPage *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < N_OFFERS; i++)
    self->offered[i] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_figures_page_set_session:
 * @self: a page
 * @session: what is looked at
 *
 * Says what to show, once.
 */
void
seral_figures_page_set_session (SeralFiguresPage *self,
                                SeralSession     *session)
{
  g_return_if_fail (SERAL_IS_FIGURES_PAGE (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_set_object (&self->session, session);
}

/**
 * seral_figures_page_update:
 * @self: a page, whose session has a result
 *
 * Shows the figures as they are now. Rows that are open stay open.
 */
void
seral_figures_page_update (SeralFiguresPage *self)
{
  g_autofree char *standing = NULL;

  g_return_if_fail (SERAL_IS_FIGURES_PAGE (self));

  g_set_object (&self->model, seral_session_get_model (self->session));
  show_figures (self);
  for (Offer offer = 0; offer < N_OFFERS; offer++)
    show_offer (self, offer);

  standing = dup_standing (self);
  gtk_label_set_label (self->standing, standing);
  gtk_widget_set_visible (self->figure_group, g_hash_table_size (self->rows) > 0);
}
